/**
 * Departments beyond the teams of service: they get tasks inside a case, each with a limit and a
 * state that all see, and answer there (XDP-01).
 */
package io.recourse.departments;
