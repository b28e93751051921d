package io.recourse.repairs;

import java.util.List;

/**
 * What a technician says of the goods.
 *
 * @param fault code of what is wrong, one of table {@code repairFaults}; null where none is named
 * @param quote price of the repair as a whole, in minor units of the order's currency; null for
 *     none
 * @param labour price of the labour alone, in the same; null for none
 * @param reduction what comes off the price of goods that their buyer keeps, in the same; null for
 *     the share of the shop
 * @param parts that the repair needs
 * @param note may be null
 */
public record Diagnosed(
    Finding finding,
    Coverage coverage,
    String fault,
    Long quote,
    Long labour,
    Long reduction,
    List<RepairPart.Pieces> parts,
    String note) {}
