package io.recourse.orders;

import java.time.LocalDate;

/**
 * One row of a file of stages.
 *
 * @param row where it stands, counted from 1
 */
public record ToldStage(long row, String product, LocalDate since, LifeCycle stage) {}
