/**
 * Whatever customers say of us, sorted on arrival: each item has a class and a team that reads it
 * (ANA-02).
 */
package io.recourse.feedback;
