/** Store credit: what the shop owes its customers and lets them spend, in a ledger of its own. */
package io.recourse.credit;
