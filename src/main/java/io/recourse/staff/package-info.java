/** The accounts of people who work here: how they begin, change and end (STF-02). */
package io.recourse.staff;
