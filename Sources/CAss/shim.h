// The door to libass, which draws titles and captions.
#pragma once
#include <ass/ass.h>
