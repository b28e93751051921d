/**
 * Customers talk with us live: with an assistant that answers from what we hold, or with a person,
 * who is given the whole talk (TRI-05, TRI-06, TRI-07, CUS-07).
 */
package io.recourse.chat;
