/** What carriers owe us for parcels that they lost or damaged, as child cases (LOG-07). */
package io.recourse.carrierclaims;
