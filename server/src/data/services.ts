/**
 * Programs that container images run in the foreground, and the units that distribution packages bring for them.
 * Names as the packages of Fedora, CentOS Stream and their third-party repositories have them.
 */
interface PackagedService {
  readonly unit: string;
  readonly packages: readonly string[];
}

export const servicesByCommand: Readonly<Record<string, PackagedService>> = {
  nginx: { unit: "nginx", packages: ["nginx", "nginx-core"] },
  httpd: { unit: "httpd", packages: ["httpd", "httpd-core"] },
  "httpd-foreground": { unit: "httpd", packages: ["httpd"] },
  apachectl: { unit: "httpd", packages: ["httpd"] },
  caddy: { unit: "caddy", packages: ["caddy"] },
  haproxy: { unit: "haproxy", packages: ["haproxy"] },
  squid: { unit: "squid", packages: ["squid"] },
  varnishd: { unit: "varnish", packages: ["varnish"] },
  "php-fpm": { unit: "php-fpm", packages: ["php-fpm", "php"] },
  mariadbd: { unit: "mariadb", packages: ["mariadb-server"] },
  mysqld: { unit: "mysqld", packages: ["mysql-server"] },
  postgres: { unit: "postgresql", packages: ["postgresql-server"] },
  "redis-server": { unit: "redis", packages: ["redis"] },
  "valkey-server": { unit: "valkey", packages: ["valkey"] },
  memcached: { unit: "memcached", packages: ["memcached"] },
  sshd: { unit: "sshd", packages: ["openssh-server"] },
  crond: { unit: "crond", packages: ["cronie"] },
  chronyd: { unit: "chronyd", packages: ["chrony"] },
  dnsmasq: { unit: "dnsmasq", packages: ["dnsmasq"] },
  named: { unit: "named", packages: ["bind"] },
  vsftpd: { unit: "vsftpd", packages: ["vsftpd"] },
  smbd: { unit: "smb", packages: ["samba"] },
  dockerd: { unit: "docker", packages: ["docker-ce", "moby-engine"] },
  "cockpit-ws": { unit: "cockpit.socket", packages: ["cockpit", "cockpit-ws"] },
};
