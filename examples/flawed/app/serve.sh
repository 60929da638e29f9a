#!/bin/sh
exec php -S 127.0.0.1:8000 -t /var/www/html
