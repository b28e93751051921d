package io.recourse.orders;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A product enters a stage of its life (PLC-01).
 *
 * @param product the family that its variants share
 * @param since the first day of the stage; it lasts until the next one begins
 * @param setBy who said so
 */
public record ProductStage(
    String product, LocalDate since, LifeCycle stage, String setBy, Instant setAt) {}
