package io.recourse.operate;

import java.time.Instant;

/**
 * What somebody did beside the flow of a model.
 *
 * @param kind type of its event on the trail
 * @param by id of the person
 */
public record ActBesideFlow(String caseNumber, String kind, Instant at, String by) {}
