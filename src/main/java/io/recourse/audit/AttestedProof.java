package io.recourse.audit;

/**
 * A proof whose hash stands on the trail of its case.
 *
 * @param document JSON with sorted keys and no spaces
 * @param sha256 of the document in UTF-8, in hex; the last event {@code ConformityProved} says the
 *     same
 */
public record AttestedProof(String document, String sha256) {}
