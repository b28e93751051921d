/** Writes that wait on their connection for the next trip to the database. */
package io.recourse.platform.trips;
