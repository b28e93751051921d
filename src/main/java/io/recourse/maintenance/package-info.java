/** Maintenance before a fault: readings of units, and the cases they open. */
package io.recourse.maintenance;
