package io.recourse.intakeforms;

import java.util.Map;

/**
 * What was answered on the form that opened a case.
 *
 * @param version of the deployed form that was answered
 * @param answers as the form's check keeps them, by key of the field
 */
public record Filing(String form, int version, Map<String, Object> answers) {}
