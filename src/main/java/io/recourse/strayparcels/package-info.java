/** Parcels that come when nobody waits for them, or of which nobody knows where they are. */
package io.recourse.strayparcels;
