package io.recourse.policy;

/**
 * What is known around a line: the rules it stands under already, its order and its buyer's past.
 *
 * @param policyVersion the version the case was first judged under, which it keeps; null before
 * @param returnsOnOrder other returns and exchanges of the order
 * @param returnsOfCustomer other returns and exchanges of the buyer within a year
 * @param orderStatus as the shop tells it; null while it told none
 * @param product the family that the article's variants share; null while the shop told none
 * @param paymentKind what it was paid with, MIXED where in several ways; null while unknown
 * @param segment class of the buyer, such as LOYAL (CUS-05); null where none was computed
 * @param freeReturnFreight whether goods of such members travel back free (CUS-09)
 */
public record CaseContext(
    String policyVersion,
    int returnsOnOrder,
    int returnsOfCustomer,
    String orderStatus,
    String product,
    String paymentKind,
    String segment,
    boolean freeReturnFreight) {

  public static final CaseContext NONE = new CaseContext(null, 0, 0, null, null, null, null, false);
}
