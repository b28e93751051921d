/** Parcels: labels, pick-up, drop-off, tracking, the carrier port and its simulator. */
package io.recourse.shipping;
