package io.recourse.supplierclaims;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** The claims against suppliers. */
public interface SupplierClaimBook {

  Optional<SupplierClaim> find(CaseNumber number);

  /** Those below a case, by its lines. */
  List<SupplierClaim> below(CaseNumber parent);

  void add(SupplierClaim claim);

  /** Takes the place of what was kept. */
  void save(SupplierClaim claim);

  /** The latest, open ones first. */
  List<SupplierClaim> latest(int limit);

  /** Who supplies an article, as the shop tells. */
  Optional<String> supplier(String sku);

  /**
   * @throws IllegalStateException when the case is no claim
   */
  default SupplierClaim get(CaseNumber number) {
    return find(number).orElseThrow(() -> new IllegalStateException("No claim is " + number));
  }
}
