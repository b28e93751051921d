package io.recourse.audit.web;

import io.recourse.audit.AttestProof;
import io.recourse.audit.AttestedProof;
import io.recourse.audit.Checkpoint;
import io.recourse.audit.ReadCaseRecord;
import io.recourse.audit.SignCheckpoint;
import io.recourse.audit.TrailVerdict;
import io.recourse.audit.VerifyChains;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's calls: a whole file, a verdict, a checkpoint. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

  private final ReadCaseRecord records;
  private final AttestProof attest;
  private final VerifyChains verify;
  private final SignCheckpoint sign;

  AuditApi(ReadCaseRecord records, AttestProof attest, VerifyChains verify, SignCheckpoint sign) {
    this.records = records;
    this.attest = attest;
    this.verify = verify;
    this.sign = sign;
  }

  record CheckpointView(
      long id, Instant at, int chains, long events, String root, String keyId, String signature) {}

  @GetMapping("/cases/{number}")
  CaseRecordView file(@PathVariable String number) {
    CaseNumber known = new CaseNumber(number);
    AttestedProof proof = attest.of(known);
    return CaseRecordView.of(records.of(known), proof);
  }

  @PostMapping("/verify")
  TrailVerdict verify() {
    return verify.all();
  }

  @PostMapping("/checkpoints")
  @ResponseStatus(HttpStatus.CREATED)
  CheckpointView checkpoint() {
    Checkpoint it = sign.sign();
    HexFormat hex = HexFormat.of();
    return new CheckpointView(
        it.id(),
        it.at(),
        it.chains(),
        it.events(),
        hex.formatHex(it.root()),
        it.keyId(),
        hex.formatHex(it.signature()));
  }
}
