package io.recourse.supplierclaims;

import io.recourse.cases.Party;

/** What a claim against a supplier waits for: its clock, and what follows when nobody acts. */
enum SupplierWait {
  FILING("fileSupplierClaim", Party.STAFF, "supplierClaimForfeited"),
  ANSWER("supplierAnswer", Party.PARTNER, "supplierClaimGivenUp"),
  MONEY("supplierMoney", Party.PARTNER, "supplierClaimGivenUp");

  private final String clock;
  private final Party party;
  private final String otherwise;

  SupplierWait(String clock, Party party, String otherwise) {
    this.clock = clock;
    this.party = party;
    this.otherwise = otherwise;
  }

  String clock() {
    return clock;
  }

  String party() {
    return party.name();
  }

  String otherwise() {
    return otherwise;
  }
}
