/**
 * The product on a primary and a standby of Debian's PostgreSQL: promotion under load. Run with
 * {@code -Pfailover}.
 */
package io.recourse.failover;
