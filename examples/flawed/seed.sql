CREATE TABLE goods (name TEXT, price INTEGER);
