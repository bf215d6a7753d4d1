// Whether this build looks for races or stray pointers: its memory then says nothing of the product.

import Foundation

let isSanitized = ["__asan_init", "__tsan_init"].contains { (name: String) in dlsym(nil, name) != nil }
