/** A request on its way in: checked, found again, numbered, routed, or turned into another type. */
package io.recourse.intake;
