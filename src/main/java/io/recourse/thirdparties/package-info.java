/**
 * Merchants and suppliers asked about goods of a case: what they see is bounded, and they answer
 * without an account (CMP-08, XDP-07).
 */
package io.recourse.thirdparties;
