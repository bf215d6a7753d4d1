// The door to libedit: fixed-arity wrappers for its variadic calls, signal-safe handlers.
#pragma once
#include <histedit.h>
