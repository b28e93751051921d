/** Levels of members and the privileges that each has, which rules and tasks read (CUS-09). */
package io.recourse.members;
