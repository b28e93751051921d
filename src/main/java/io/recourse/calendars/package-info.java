/**
 * When a team works: hours, holidays and exceptions by country, and time counted in them (SLA-01).
 */
package io.recourse.calendars;
