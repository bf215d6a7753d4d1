// The door to libvterm, the screen on which terminal tests look.
#pragma once
#include <vterm.h>
