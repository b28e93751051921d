package io.recourse.supplierclaims;

import io.recourse.common.CaseNumber;

/**
 * Goods of a case whose fault is the maker's or supplier's.
 *
 * @param parent the case that showed it
 * @param item its line
 * @param inWords pieces, name, SKU and serial
 */
public record FaultyGoods(CaseNumber parent, int item, String inWords) {}
