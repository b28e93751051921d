package io.recourse.relatedcases;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;

/**
 * A case beside the one that is read.
 *
 * @param kind of the link between the two
 * @param customerId person whose case it is; null while the sender is unknown
 */
public record RelatedCase(
    CaseNumber number, LinkKind kind, CaseType type, CaseStatus status, String customerId) {

  /** Whether the customer of another case may read of it there. */
  boolean isOpenTo(String reader) {
    return kind.isCustomersBusiness() && reader != null && reader.equals(customerId);
  }
}
