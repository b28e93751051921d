package io.recourse.carrierclaims;

/** What a claim waits for: its clock, and what follows when nobody acts. */
enum ClaimWait {
  FILING("fileCarrierClaim", "STAFF", "claimForfeited"),
  ANSWER("carrierAnswer", "PARTNER", "claimGivenUp"),
  MONEY("carrierMoney", "PARTNER", "claimGivenUp");

  private final String clock;
  private final String party;
  private final String otherwise;

  ClaimWait(String clock, String party, String otherwise) {
    this.clock = clock;
    this.party = party;
    this.otherwise = otherwise;
  }

  String clock() {
    return clock;
  }

  String party() {
    return party;
  }

  String otherwise() {
    return otherwise;
  }
}
