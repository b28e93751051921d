package io.recourse.web;

/**
 * What a line lets customers ask for on the portal, offered beside their orders. A bean each; the
 * page at the path takes {@code ?order=} when it is asked for from an order.
 *
 * @param path of the page that asks, such as {@code /portal/inquiries/new}
 * @param words key of the text of the link
 * @param place among the others
 */
public record PortalOffer(String path, String words, OfferPlace place) {}
