// The studio's life: opens the store, listens, serves, leaves when idle.
