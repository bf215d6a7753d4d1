// Seeded fuzz of what strangers send: event streams and JSON.
