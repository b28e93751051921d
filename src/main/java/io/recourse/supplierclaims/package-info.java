/**
 * What makers and suppliers owe us for goods that were faulty, each claim a case below the one that
 * showed the fault.
 */
package io.recourse.supplierclaims;
