/** Giving money back: ledger, reservation, approval, the payment gateway and its simulator. */
package io.recourse.refunds;
