// Rooms start empty.
