package io.recourse.backorders;

import io.recourse.cases.CaseLine;
import java.util.List;

/**
 * A line of an exchange whose article the shop has too few of.
 *
 * @param name of the article wanted, as the shop speaks of it
 * @param missing pieces promised that are not there
 * @param instead articles that could be sent now
 */
public record Missing(CaseLine line, String sku, String name, int missing, List<Instead> instead) {}
