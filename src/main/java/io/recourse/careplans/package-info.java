/** Care plans that owners edit: contacts, points and offers for a class of customers (FUP-13). */
package io.recourse.careplans;
