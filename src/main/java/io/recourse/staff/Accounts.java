package io.recourse.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps accounts and their invitations. */
public interface Accounts {

  List<Account> all();

  /** All accounts, and nobody else changes one until this transaction ends. */
  List<Account> lockAll();

  /** Whether an active admin has set a password, so that somebody can let others in. */
  boolean hasAdmin();

  /** False when the name is taken; the owner has set no password yet. */
  boolean add(Account account, String passwordHash);

  void setRoles(String name, List<String> roles);

  void setActive(String name, boolean active);

  /** Also ends every invitation of this account. */
  void setPassword(String name, String passwordHash);

  Optional<String> passwordHash(String name);

  void invite(String name, byte[] tokenSha256, Instant expiresAt);

  /** The active account such a link was made for, while it is good. */
  Optional<String> invited(byte[] tokenSha256, Instant now);

  /** Uses a link up; empty when it is not good any more. */
  Optional<String> spend(byte[] tokenSha256, Instant now);
}
