package io.recourse.appointments;

/**
 * A slot as those see it who plan them.
 *
 * @param caseNumber who has it; null when nobody
 * @param worked whether the calendars of there still have technicians work then
 */
public record PlannedSlot(VisitSlot slot, String caseNumber, boolean worked) {}
