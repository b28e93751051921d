package io.recourse.surplus;

import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;

/**
 * How many pieces of surplus goods are added to the return, as which line of the order.
 *
 * @param position of the surplus goods within the case
 * @param adds pieces; the others go back
 * @param orderLine null only where nothing is added, as is what follows
 * @param said JSON pointer to where it was chosen
 */
public record SurplusChoice(
    int position, int adds, Integer orderLine, Grade grade, Disposition disposition, String said) {}
