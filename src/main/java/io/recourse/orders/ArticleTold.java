package io.recourse.orders;

/**
 * The shop told an article anew, its stock with it.
 *
 * @param sku of the article
 */
public record ArticleTold(String sku) {}
