/** Where the money of a case goes: what the customer asked for and what policy allows. */
package io.recourse.payback;
