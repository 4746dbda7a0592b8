package org.orderly.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.LostRace;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST that carries an {@code Idempotency-Key} once. The answer is kept in the transaction
 * of the work, so that work and answer exist together or not at all; a refusal did no work, is not
 * kept and is judged anew. Where each item is committed by itself the answer is kept afterwards: a
 * repetition before that does what is left. Without the header nothing happens here (ADR 0012).
 */
class Idempotency extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final int TRIES = 3;

  private final PlatformTransactionManager transactions;
  private final IdempotentRequests requests;
  private final Set<String> byItem;
  private final Errors errors;
  private final ErrorWriter writer;

  Idempotency(
      PlatformTransactionManager transactions,
      IdempotentRequests requests,
      Set<String> byItem,
      Errors errors,
      ErrorWriter writer) {
    this.transactions = transactions;
    this.requests = requests;
    this.byItem = byItem;
    this.errors = errors;
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HEADER) == null || !"POST".equals(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      answer(request, response, chain);
    } catch (RuleViolation
        | DataAccessException
        | org.springframework.transaction.TransactionException failure) {
      writer.write(response, errors.describe(failure, request.getRequestURI()));
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String key = request.getHeader(HEADER);
    if (!SHAPE.matcher(key).matches()) {
      throw new RuleViolation(
          KernelRule.IDEMPOTENCY_KEY_MALFORMED,
          "An Idempotency-Key has 1 to 200 visible ASCII characters and no space.");
    }
    String actor = Acting.current().key();
    RepeatableRequest repeatable = RepeatableRequest.of(request);
    if (byItem.contains(request.getRequestURI())) {
      if (!again(actor, key, repeatable.digest(), response)) {
        workByItem(actor, key, repeatable, response, chain);
      }
      return;
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<TransactionStatus> first = first(actor, key, repeatable.digest());
      if (first.isPresent()) {
        work(first.get(), actor, key, repeatable, response, chain);
        return;
      }
      if (again(actor, key, repeatable.digest(), response)) {
        return;
      }
    }
    throw atOnce();
  }

  private Optional<TransactionStatus> first(String actor, String key, String digest) {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    boolean taken = false;
    try {
      requests.take(actor, key, digest);
      taken = true;
      return Optional.of(transaction);
    } catch (DuplicateKeyException repeated) {
      return Optional.empty();
    } catch (DataAccessException failure) {
      throw LostRace.in(failure) ? atOnce() : failure;
    } finally {
      if (!taken) {
        transactions.rollback(transaction);
      }
    }
  }

  private void work(
      TransactionStatus transaction,
      String actor,
      String key,
      RepeatableRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
    boolean kept = false;
    try {
      chain.doFilter(request, captured);
      if (captured.getStatus() < 300 && !transaction.isRollbackOnly()) {
        requests.keep(actor, key, KeptAnswer.of(captured));
        kept = true;
      }
    } finally {
      if (!kept) {
        transactions.rollback(transaction);
      }
    }
    if (kept) {
      transactions.commit(transaction);
    }
    captured.copyBodyToResponse();
  }

  private void workByItem(
      String actor,
      String key,
      RepeatableRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, captured);
    if (captured.getStatus() < 300) {
      first(actor, key, request.digest())
          .ifPresent(transaction -> keep(transaction, actor, key, KeptAnswer.of(captured)));
    }
    captured.copyBodyToResponse();
  }

  private void keep(TransactionStatus transaction, String actor, String key, KeptAnswer answer) {
    boolean kept = false;
    try {
      requests.keep(actor, key, answer);
      kept = true;
    } finally {
      if (!kept) {
        transactions.rollback(transaction);
      }
    }
    transactions.commit(transaction);
  }

  private boolean again(String actor, String key, String digest, HttpServletResponse response)
      throws IOException {
    Optional<IdempotentRequests.Known> known = requests.find(actor, key);
    if (known.isEmpty()) {
      return false;
    }
    if (requests.outdated(known.get())) {
      requests.drop(actor, key, known.get());
      return false;
    }
    if (!known.get().digest().equals(digest)) {
      throw new RuleViolation(
          KernelRule.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key came with another request before. Use a new key for a new request.");
    }
    known.get().answer().write(response);
    return true;
  }

  private static RuleViolation atOnce() {
    return new RuleViolation(
        KernelRule.REPEATED_AT_ONCE,
        "A request with this Idempotency-Key is still being worked on. Repeat it in a moment.");
  }
}
