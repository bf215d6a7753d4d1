// The door to libcurl: fixed-arity wrappers for the variadic calls that Swift cannot import.
#pragma once
#include <curl/curl.h>
