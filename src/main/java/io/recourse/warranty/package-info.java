/**
 * Warranties of units: the maker's, those granted or sold, and which of them answers for a fault.
 */
package io.recourse.warranty;
