// The client against servers that misbehave: everything between the socket and the words on the screen.
