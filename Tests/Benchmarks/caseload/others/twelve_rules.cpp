// The twelve rules in C++, made for speed and for nothing else: the mark for the reader of WhoDoes to come near.
//
//   g++ -O3 -march=native -std=c++20 -pthread twelve_rules.cpp -o twelve_rules
//   twelve_rules FOLDER OUT THREADS [ASSIGNMENTS]
//
// It holds what a program for people may not: ids of at most 16 bytes, networks of 16 and 8 strangers, 64 tasks, no
// quotes, and one bad row ends it. Rows by young person are gone through once; in any other order each becomes eight
// bytes, dealt into bins by young person first.
#include <fcntl.h>
#include <immintrin.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

using u8 = uint8_t;
using u32 = uint32_t;
using u64 = uint64_t;
using std::string;
using std::vector;

[[noreturn, gnu::cold, gnu::noinline]] static void refuse(const char* why, const string& what = "") {
  fprintf(stderr, "%s%s\n", what.c_str(), why);
  exit(1);
}

// ---- Ids and days

struct Id {
  u64 low = 0, high = 0;
  bool operator==(const Id&) const = default;
  u64 hash() const {
    auto fold = [](u64 a, u64 b) {
      auto product = (unsigned __int128)a * b;
      return (u64)product ^ (u64)(product >> 64);
    };
    return fold(fold(low ^ 0x243F6A8885A308D3, high ^ 0x13198A2E03707344) ^ 0xA4093822299F31D0, 0x9E3779B97F4A7C15);
  }
};

// A cell of a row; at least 32 bytes may be read after its end.
struct Cell {
  const u8* start;
  u32 length;
  Id id() const {
    alignas(16) static const u8 ones[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    if (length > 16) refuse("An id has more than 16 bytes.");
    __m128i all = _mm_loadu_si128((const __m128i*)start);
    __m128i kept = _mm_and_si128(all, _mm_loadu_si128((const __m128i*)(ones + 16 - length)));
    Id id;
    _mm_storeu_si128((__m128i*)&id, kept);
    return id;
  }
  string text() const { return string((const char*)start, length); }
};

static Id idOf(const string& text) {
  u8 bytes[64] = {0};
  memcpy(bytes, text.data(), std::min<size_t>(text.size(), 32));
  return Cell{bytes, (u32)text.size()}.id();
}

// Days as their eight digits, a digit in four bits: 0x20250930 for 30 September 2025.
static const u32 today = 0x20250930, sixtyBefore = 0x20250801, never = 0, always = ~0u;
static u8 lastDay[256];

static u32 year(u32 day) { return (day >> 28) * 1000 + (day >> 24 & 15) * 100 + (day >> 20 & 15) * 10 + (day >> 16 & 15); }

static inline u32 dayOf(Cell cell) {
  u64 first;
  memcpy(&first, cell.start, 8);
  u64 digits = first ^ 0x2D30302D30303030;
  u32 tens = cell.start[8] ^ '0', ones = cell.start[9] ^ '0';
  bool isDay = cell.length == 10 && !((digits | (digits + 0x7F76767F76767676)) & 0x8080808080808080) && tens < 10 && ones < 10;
  u32 day = (u32)_pext_u64(__builtin_bswap64(digits), 0x0F0F0F0F000F0F00) << 8 | tens << 4 | ones;
  if (!isDay || !(day & 255) || (day & 255) > lastDay[day >> 8 & 255]) refuse("There is no such day.");
  if ((day & 0xFFFF) == 0x0229 && (year(day) % 4 || (year(day) % 100 == 0 && year(day) % 400))) refuse("No leap year.");
  return day;
}

static inline u32 dayOr(u32 other, Cell cell) { return cell.length ? dayOf(cell) : other; }

// ---- Files

// The rows of a part of a file, block after block.
struct Reader {
  int file;
  size_t size, body;
  Reader(const string& path) : file(open(path.c_str(), O_RDONLY)) {
    struct stat status;
    if (file < 0 || fstat(file, &status)) refuse(" cannot be read.", path);
    size = status.st_size;
    body = lineEnd(0);
  }
  ~Reader() { close(file); }

  size_t lineEnd(size_t from) const {
    vector<u8> bytes(1 << 14);
    ssize_t count = pread(file, bytes.data(), bytes.size(), from);
    auto end = (const u8*)memchr(bytes.data(), '\n', std::max<ssize_t>(count, 0));
    return end ? from + (end - bytes.data()) + 1 : size;
  }
  // Where one of some equal parts begins: at a row and, where wanted, at one whose first cell is new.
  size_t part(int number, int count, bool atNewCase) const {
    if (number == 0) return body;
    if (number == count) return size;
    auto at = [&](size_t place) {
      std::array<u8, 64> bytes{};
      if (pread(file, bytes.data(), 32, place) < 0) refuse("A file cannot be read.");
      return Cell{bytes.data(), (u32)((const u8*)memchr(bytes.data(), ',', 32) - bytes.data())}.id();
    };
    size_t place = lineEnd(size / count * number);
    if (!atNewCase || place >= size) return place;
    for (Id first = at(place); place < size && at(place) == first;) place = lineEnd(place);
    return place;
  }

  // Calls `take(cell, rows)` for every block, `cell(row, column)` answering a cell; false from it ends the reading.
  template <int columns, class Take>
  void rows(size_t from, size_t to, Take take) const {
    const size_t block = 192 << 10;
    vector<u8> bytes(block + 8192 + 128);
    vector<u32> ends(block + 8192);
    size_t kept = 0;
    while (from < to || kept) {
      ssize_t more = pread(file, bytes.data() + kept, std::min(block, to - from), from);
      if (more < 0) refuse("A file cannot be read.");
      from += more;
      size_t count = kept + more, whole = count;
      if (from >= to && count && bytes[count - 1] != '\n') bytes[count++] = '\n', whole = count;
      while (whole && bytes[whole - 1] != '\n') whole--;
      if (!whole) refuse("A row is too long.");
      u32 found = separators(bytes.data(), whole, ends.data());
      if (found % columns) refuse("A row has other columns than the heading.");
      const u8* base = bytes.data();
      const u32* end = ends.data();
      auto cell = [base, end](u32 row, int column) {
        u32 place = row * columns + column, start = place ? end[place - 1] + 1 : 0;
        return Cell{base + start, end[place] - start};
      };
      u32 others = 0;
      for (u32 row = 1; row <= found / columns; row++) others += base[end[row * columns - 1]] != '\n';
      if (others) refuse("A row has other columns than the heading.");
      if (!take(cell, found / columns)) return;
      kept = count - whole;
      memmove(bytes.data(), bytes.data() + whole, kept);
      if (from >= to && !kept) return;
    }
  }

  // The places of commas and line feeds, by 64 bytes at a time.
  static u32 separators(const u8* bytes, size_t count, u32* out) {
    u32* begin = out;
    __m256i quotes = _mm256_setzero_si256();
    auto marks = [&](const u8* place) {
      __m256i part = _mm256_loadu_si256((const __m256i*)place);
      quotes = _mm256_or_si256(quotes, _mm256_cmpeq_epi8(part, _mm256_set1_epi8('"')));
      return (u32)_mm256_movemask_epi8(_mm256_or_si256(
          _mm256_cmpeq_epi8(part, _mm256_set1_epi8(',')), _mm256_cmpeq_epi8(part, _mm256_set1_epi8('\n'))));
    };
    for (size_t base = 0; base < count; base += 64) {
      u64 found = (u64)marks(bytes + base + 32) << 32 | marks(bytes + base);
      if (count - base < 64) found &= (1ull << (count - base)) - 1;
      int number = __builtin_popcountll(found);
      // Twelve without asking: nearly no 64 bytes have more, and a branch that guesses wrong costs more.
      for (int place = 0; place < 12; place++, found &= found - 1) out[place] = base + __builtin_ctzll(found | 1ull << 63);
      for (int place = 12; place < number; place++, found &= found - 1) out[place] = base + __builtin_ctzll(found);
      out += number;
    }
    if (_mm256_movemask_epi8(quotes)) refuse("A large table has quotes.");
    return out - begin;
  }
};

// A small table as rows of words, its heading left out.
static vector<vector<string>> words(const string& path) {
  std::ifstream file(path);
  vector<vector<string>> rows;
  for (string line; std::getline(file, line);) {
    vector<string> row(1);
    bool isQuoted = false;
    for (char letter : line) {
      if (letter == '"') isQuoted = !isQuoted;
      else if (letter == ',' && !isQuoted) row.emplace_back();
      else row.back() += letter;
    }
    rows.push_back(row);
  }
  if (rows.empty()) refuse(" cannot be read.", path);
  rows.erase(rows.begin());
  return rows;
}

// ---- What is known beforehand

struct Book {
  vector<string> roles, tasks, agencies;
  vector<vector<string>> taskRows;
  std::array<bool, 64> endsAt18{};
  std::array<u64, 64> expected{};
  u64 goesOn = 0;
  u32 reviewer = 99;
  std::array<Id, 256> taskIds{};
  std::array<u8, 256> taskAt{};

  u32 role(const string& name) const { return std::find(roles.begin(), roles.end(), name) - roles.begin(); }
  static u8 slot(Id id) { return id.low * 0x9E3779B97F4A7C15 >> 56; }
  u32 task(Id id) const {
    for (u8 at = slot(id); taskAt[at] != 255; at++)
      if (taskIds[at] == id) return taskAt[at];
    refuse("There is no such task.");
  }

  Book(const string& folder) : taskRows(words(folder + "/tasks.csv")) {
    auto rows = words(folder + "/roles.csv");
    std::sort(rows.begin(), rows.end());
    for (auto& row : rows) {
      if (row[0] == "iro") reviewer = roles.size();
      endsAt18[roles.size()] = row[2] == "1";
      roles.push_back(row[0]);
    }
    taskAt.fill(255);
    for (u32 task = 0; task < taskRows.size(); task++) {
      auto& row = taskRows[task];
      tasks.push_back(row[0]);
      u8 at = slot(idOf(row[0]));
      while (taskAt[at] != 255) at++;
      taskAt[at] = task, taskIds[at] = idOf(row[0]);
      expected[role(row[6])] |= 1ull << task;
      if (row[7] == "1") goesOn |= 1ull << task;
    }
    if (tasks.size() > 64 || roles.size() > 32) refuse("There are too many tasks or roles.");
  }
};

struct Kind {
  string status;
  u32 age;
  u64 due = 0;
  u32 needed = 0;
};
struct Young {
  Id id;
  u32 adult;
  u8 length, kind;
  bool isMinor;
};
struct Member {
  Id id;
  u32 young;
  u8 length, role, agency;
  bool isThere, runsPast18;
};

// Everybody, by the order of the table, and their networks one behind the other.
struct Everybody {
  vector<Young> young;
  vector<Kind> kinds;
  vector<u32> slots;
  vector<Member> members;
  vector<u32> first;
  vector<u8> prints;  // a byte of the hash of each member, sixteen for everybody
  u64 mask = 0;

  int find(Id id) const {
    for (u64 at = id.hash() & mask; slots[at]; at = (at + 1) & mask)
      if (young[slots[at] - 1].id == id) return slots[at] - 1;
    return -1;
  }
  static u8 print(Id id) { return (u8)(id.hash() >> 56) | 1; }

  void readYoung(const string& folder, const Book& book) {
    Reader reader(folder + "/young_people.csv");
    reader.rows<4>(reader.body, reader.size, [&](auto cell, u32 rows) {
      for (u32 row = 0; row < rows; row++) {
        u32 born = dayOf(cell(row, 2)), eighteen = year(born) + 18;
        u32 adult = eighteen / 1000 << 28 | eighteen / 100 % 10 << 24 | eighteen / 10 % 10 << 20 | eighteen % 10 << 16 | (born & 0xFFFF);
        u32 age = year(today) - year(born) - ((born & 0xFFFF) > (today & 0xFFFF));
        Cell status = cell(row, 3);
        u32 kind = 0;
        auto isKind = [&](const Kind& k) { return k.age == age && k.status.size() == status.length && !memcmp(k.status.data(), status.start, status.length); };
        while (kind < kinds.size() && !isKind(kinds[kind])) kind++;
        if (kind == kinds.size()) kinds.push_back(kindOf(status.text(), age, book));
        young.push_back({cell(row, 0).id(), adult, (u8)cell(row, 0).length, (u8)kind, adult > today});
      }
      return true;
    });
    u64 capacity = 16;
    while (capacity < young.size() * 2) capacity *= 2;
    mask = capacity - 1;
    slots.assign(capacity, 0);
    for (u32 place = 0; place < young.size(); place++) {
      u64 at = young[place].id.hash() & mask;
      while (slots[at]) at = (at + 1) & mask;
      slots[at] = place + 1;
    }
  }

  static Kind kindOf(const string& status, u32 age, const Book& book) {
    Kind kind{status, age};
    for (u32 task = 0; task < book.tasks.size(); task++) {
      auto& row = book.taskRows[task];
      bool isFor = ("|" + row[3] + "|").find("|" + status + "|") != string::npos;
      if (!isFor || (int)age < atoi(row[4].c_str()) || (int)age > atoi(row[5].c_str())) continue;
      kind.due |= 1ull << task;
      kind.needed |= 1u << book.role(row[6]);
    }
    return kind;
  }
};

// Words counted off as they come; found again by a hash and their letters.
struct Words {
  vector<string>& list;
  std::array<u64, 256> hashes{};
  std::array<int, 256> places{};
  Words(vector<string>& list) : list(list) {
    places.fill(-1);
    auto known = list;
    list.clear();
    for (auto& word : known) {
      u8 bytes[96] = {0};
      memcpy(bytes, word.data(), word.size());
      find({bytes, (u32)word.size()});
    }
  }
  u32 find(Cell cell) {
    Id a = Cell{cell.start, std::min(cell.length, 16u)}.id(), b;
    if (cell.length > 16) b = Cell{cell.start + 16, std::min(cell.length - 16, 16u)}.id();
    u64 hash = a.hash() ^ (b.hash() << 1) ^ cell.length;
    u8 at = hash >> 56;
    for (; places[at] >= 0; at++)
      if (hashes[at] == hash && list[places[at]].size() == cell.length && !memcmp(list[places[at]].data(), cell.start, cell.length)) return places[at];
    hashes[at] = hash;
    places[at] = list.size();
    list.push_back(cell.text());
    return places[at];
  }
};

// ---- The rules

// The tasks of one young person in which each member has a part, and what is noted of tasks.
struct Hands {
  u64 planLead, doneLead, does, supports;
};
enum Hand { planLead, doneLead, does, supports, other };
struct Parts {
  Hands hands[24];
  u64 noted, recent, past18;
};
struct Stranger {
  Id id;
  u8 length;
};

struct Output {
  vector<u8> bytes = vector<u8>(1 << 20);
  size_t count = 0;
};

class Rules {
 public:
  Rules(const Book& book, const Everybody& all, Output& out) : book(book), all(all), out(out) {}

  void find(u32 who, const Parts& parts, const Stranger* strangers, u32 strangerCount) {
    young = &all.young[who];
    members = &all.members[all.first[who]];
    memberCount = all.first[who + 1] - all.first[who];
    this->strangers = strangers;
    const Kind& kind = all.kinds[young->kind];
    u32 count = memberCount + strangerCount;
    u64 plan = 0, planTwice = 0, done = 0, doneTwice = 0, led = 0, ledTwice = 0, same = 0, ledNow = 0;
    u64 byAgency[32] = {0}, byRole[32] = {0};
    u32 present = 0;
    for (u32 slot = 0; slot < count; slot++) {
      const Hands& hands = parts.hands[slot];
      u64 leads = hands.planLead | hands.doneLead;
      planTwice |= plan & hands.planLead, plan |= hands.planLead;
      doneTwice |= done & hands.doneLead, done |= hands.doneLead;
      ledTwice |= led & leads, led |= leads;
      same |= hands.planLead & hands.doneLead;
      if (slot >= memberCount) {
        each("gap_lead_left,", leads, slot);
        continue;
      }
      const Member& member = members[slot];
      u64 holds = leads | hands.does;
      byAgency[member.agency] |= holds;
      byRole[member.role] |= holds | hands.supports;
      if (member.isThere) ledNow |= leads, present |= 1u << member.role;
      else each("gap_lead_left,", leads, slot);
      if (member.role == book.reviewer) each("conflict_iro,", holds, slot);
      each("drift_wrong_role,", leads & ~book.expected[member.role], slot, book.roles[member.role]);
    }
    each("gap_no_lead,", kind.due & ~led);
    for (u32 left = kind.needed & ~present; left; left &= left - 1) line("gap_role_absent,", -1, -1, book.roles[__builtin_ctz(left)]);
    u64 agency = 0, agencies = 0;
    for (u32 place = 0; place < book.agencies.size(); place++) agencies |= agency & byAgency[place], agency |= byAgency[place];
    each("dup_no_single_lead,", agencies & ~(led & ~ledTwice));
    each("conflict_multi_lead,", planTwice, -1, "plan");
    each("conflict_multi_lead,", doneTwice, -1, "practice");
    each("drift_plan_practice,", plan & ~planTwice & done & ~doneTwice & ~same);
    each("drift_stale,", parts.noted & ~parts.recent);
    overlaps(byRole);
    if (young->isMinor) each("cliff_18,", ledNow & ~parts.past18 & book.goesOn);
    int total = __builtin_popcountll(led);
    for (u32 slot = 0; slot < count && total >= 10; slot++)
      if (5 * __builtin_popcountll(parts.hands[slot].planLead | parts.hands[slot].doneLead) > 2 * total) line("spof,", -1, slot, "");
  }

 private:
  const Book& book;
  const Everybody& all;
  Output& out;
  const Young* young = nullptr;
  const Member* members = nullptr;
  const Stranger* strangers = nullptr;
  u32 memberCount = 0;

  void overlaps(const u64* byRole) {
    u32 many[32], count = 0;
    for (u32 role = 0; role < book.roles.size(); role++)
      if (__builtin_popcountll(byRole[role]) >= 3) many[count++] = role;
    for (u32 one = 0; one < count; one++)
      for (u32 two = one + 1; two < count; two++) {
        u64 a = byRole[many[one]], b = byRole[many[two]];
        if (3 * __builtin_popcountll(a & b) >= __builtin_popcountll(a) + __builtin_popcountll(b))
          line("overlap_roles,", -1, -1, book.roles[many[one]] + "|" + book.roles[many[two]]);
      }
  }

  template <size_t length, class Detail = const char*>
  void each(const char (&rule)[length], u64 tasks, int slot = -1, const Detail& detail = "") {
    for (; tasks; tasks &= tasks - 1) line(rule, __builtin_ctzll(tasks), slot, detail);
  }

  template <size_t length, class Detail>
  void line(const char (&rule)[length], int task, int slot, const Detail& detail) {
    if (out.bytes.size() < out.count + 512) out.bytes.resize(out.bytes.size() * 2);
    u8* at = out.bytes.data() + out.count;
    auto put = [&at](const void* bytes, size_t count) { memcpy(at, bytes, count), at += count; };
    auto putId = [&at](Id id, u32 count) { memcpy(at, &id, 16), at += count, *at++ = ','; };
    put(rule, length - 1);
    putId(young->id, young->length);
    if (task >= 0) put(book.tasks[task].data(), book.tasks[task].size());
    *at++ = ',';
    if (slot < 0) *at++ = ',';
    else if ((u32)slot < memberCount) putId(members[slot].id, members[slot].length);
    else putId(strangers[slot - memberCount].id, strangers[slot - memberCount].length);
    std::string_view words(detail);
    put(words.data(), words.size());
    *at++ = '\n';
    out.count = at - out.bytes.data();
  }
};

// ---- Reading networks and parts

struct Engine {
  Book book;
  Everybody all;
  string folder, assignments;
  int threads;
  vector<Output> outputs;

  Engine(const string& folder, int threads, const string& assignments)
      : book(folder), folder(folder), assignments(folder + "/" + assignments), threads(threads), outputs(threads) {
    all.readYoung(folder, book);
    readNetworks();
  }

  void onEveryThread(const std::function<void(int)>& work) {
    vector<std::thread> others;
    for (int thread = 1; thread < threads; thread++) others.emplace_back(work, thread);
    work(0);
    for (auto& other : others) other.join();
  }

  void readNetworks() {
    Reader reader(folder + "/involvements.csv");
    vector<vector<Member>> found(threads);
    vector<vector<string>> agencies(threads);
    onEveryThread([&](int thread) {
      size_t from = reader.part(thread, threads, true), to = reader.part(thread + 1, threads, true);
      vector<string> roles = book.roles;
      Words roleWords(roles), agencyWords(agencies[thread]);
      found[thread].reserve((to - from) / 55);
      Id before;
      int who = -1;
      reader.rows<6>(from, to, [&](auto cell, u32 rows) {
        for (u32 row = 0; row < rows; row++) {
          Id id = cell(row, 0).id();
          if (!(id == before)) who = all.find(id), before = id;
          if (who < 0) refuse("A network is of nobody.");
          u32 role = roleWords.find(cell(row, 2)), agency = agencyWords.find(cell(row, 3));
          if (role >= book.roles.size() || agency >= 32) refuse("There is a role or agency too many.");
          u32 start = dayOf(cell(row, 4)), end = dayOr(always, cell(row, 5)), adult = all.young[who].adult;
          found[thread].push_back(
              {cell(row, 1).id(), (u32)who, (u8)cell(row, 1).length, (u8)role, (u8)agency, start <= today && end >= today,
               start <= adult && end > adult && !book.endsAt18[role]});
        }
        return true;
      });
    });
    all.first.assign(all.young.size() + 1, 0);
    for (int thread = 0; thread < threads; thread++) {
      vector<u8> place;
      for (auto& agency : agencies[thread]) {
        u32 at = std::find(book.agencies.begin(), book.agencies.end(), agency) - book.agencies.begin();
        if (at == book.agencies.size()) book.agencies.push_back(agency);
        place.push_back(at);
      }
      for (auto& member : found[thread]) member.agency = place[member.agency], all.first[member.young + 1]++;
    }
    for (size_t who = 0; who < all.young.size(); who++) {
      if (all.first[who + 1] > 16) refuse("A network has more than 16 members.");
      all.first[who + 1] += all.first[who];
    }
    all.members.resize(all.first.back());
    vector<u32> next(all.first.begin(), all.first.end() - 1);
    for (auto& part : found)
      for (auto& member : part) all.members[next[member.young]++] = member;
  }

  struct Kinds {
    Id ids[6] = {idOf("lead"), idOf("does"), idOf("supports"), idOf("consulted"), idOf("informed"), Id{}};
    Id layers[2] = {idOf("plan"), idOf("practice")};
    Hand hands[12] = {planLead, doneLead, does, does, supports, supports, other, other, other, other, other, other};
    u8 byLetter[256];
    Kinds() {
      memset(byLetter, 5, sizeof byLetter);
      for (u8 place = 0; place < 5; place++) byLetter[(u8)"ldsci"[place]] = place;
    }
  } kinds;

  struct Row {
    u32 task, from, until, seen;
    Hand hand;
    u64 isNow() const { return from <= today && until >= today; }
  };

  template <class Cells>
  inline Row read(Cells cell, u32 row) const {
    Cell kind = cell(row, 3), layer = cell(row, 4);
    // The first letter tells which kind it can be, the second which layer: no branch that depends on them.
    u32 likely = kinds.byLetter[kind.start[0]];
    bool isPractice = layer.start[1] == 'r';
    if (!(kind.id() == kinds.ids[likely]) || !(layer.id() == kinds.layers[isPractice])) refuse("There is no such part.");
    Hand hand = kinds.hands[likely * 2 + isPractice];
    return {book.task(cell(row, 1).id()), dayOf(cell(row, 5)), dayOr(always, cell(row, 6)), dayOr(never, cell(row, 7)), hand};
  }

  static void note(Parts& parts, u32 slot, const Row& row, bool runsPast18) {
    u64 bit = 1ull << row.task, now = -row.isNow() & bit;
    if (row.hand != other) (&parts.hands[slot].planLead)[row.hand] |= now;
    parts.noted |= row.seen ? now : 0;
    parts.recent |= row.seen >= sixtyBefore ? now : 0;
    parts.past18 |= runsPast18 ? bit : 0;
  }

  bool runsPast18(const Row& row, const Member& member, u32 adult) const {
    return row.hand <= doneLead && member.runsPast18 && row.from <= adult && row.until > adult;
  }

  // Rows by young person; false where somebody's rows stand in two places.
  bool inOrder() {
    Reader reader(assignments);
    vector<vector<u8>> seen(threads, vector<u8>(all.young.size()));
    std::atomic<bool> isInOrder = true;
    onEveryThread([&](int thread) {
      Rules rules(book, all, outputs[thread]);
      Parts parts{};
      Stranger strangers[8];
      u32 strangerCount = 0, members = 0;
      int who = -1;
      Id before;
      u8 slots[64];
      const Member* network = nullptr;
      auto finish = [&] {
        if (who >= 0) rules.find(who, parts, strangers, strangerCount);
        memset(parts.hands, 0, sizeof(Hands) * (members + strangerCount));
        parts.noted = parts.recent = parts.past18 = 0;
        strangerCount = 0;
      };
      reader.rows<8>(reader.part(thread, threads, true), reader.part(thread + 1, threads, true), [&](auto cell, u32 rows) {
        for (u32 row = 0; row < rows; row++) {
          Id id = cell(row, 0).id();
          if (!(id == before)) {
            finish();
            before = id;
            who = all.find(id);
            if (who < 0) refuse("A part is of nobody.");
            if (seen[thread][who]++ || !isInOrder) return isInOrder = false;
            network = &all.members[all.first[who]];
            members = all.first[who + 1] - all.first[who];
            memset(slots, 255, sizeof slots);
            for (u32 slot = 0; slot < members; slot++) {
              u32 at = network[slot].id.hash() >> 58;
              while (slots[at] != 255) at = (at + 1) & 63;
              slots[at] = slot;
            }
          }
          Row part = read(cell, row);
          if (!(all.kinds[all.young[who].kind].due >> part.task & 1)) continue;
          Id person = cell(row, 2).id();
          u32 at = person.hash() >> 58;
          auto isThem = [&](u8 slot) { return (slot < members ? network[slot].id : strangers[slot - members].id) == person; };
          while (slots[at] != 255 && !isThem(slots[at])) at = (at + 1) & 63;
          if (slots[at] == 255) {
            if (strangerCount == 8) refuse("There are too many strangers.");
            slots[at] = members + strangerCount;
            strangers[strangerCount++] = {person, (u8)cell(row, 2).length};
          }
          u32 slot = slots[at];
          note(parts, slot, part, slot < members && runsPast18(part, network[slot], all.young[who].adult));
        }
        return true;
      });
      if (isInOrder) finish();
    });
    vector<u32> times(all.young.size());
    for (auto& one : seen)
      for (size_t who = 0; who < one.size(); who++) times[who] += one[who];
    if (!isInOrder || std::any_of(times.begin(), times.end(), [](u32 count) { return count > 1; })) return false;
    Rules rules(book, all, outputs[0]);
    for (u32 who = 0; who < times.size(); who++)
      if (!times[who]) rules.find(who, Parts{}, nullptr, 0);
    return true;
  }

  // A row in eight bytes: whose it is, which task, which member, which hand, and what is noted of it.
  static u64 packed(u32 who, u32 slot, const Row& row, bool runsPast18) {
    return (u64)who << 32 | row.task | slot << 6 | row.hand << 11 | row.isNow() << 14 | (u64)(row.seen != never) << 15 |
           (u64)(row.seen >= sixtyBefore) << 16 | (u64)runsPast18 << 17;
  }
  static void unpack(Parts& parts, u64 row, u32 slot) {
    u64 bit = 1ull << (row & 63), now = -(row >> 14 & 1) & bit;
    if ((row >> 11 & 7) != other) (&parts.hands[slot].planLead)[row >> 11 & 7] |= now;
    parts.noted |= row >> 15 & 1 ? now : 0;
    parts.recent |= row >> 16 & 1 ? now : 0;
    parts.past18 |= row >> 17 & 1 ? bit : 0;
  }

  struct StrangersPart {
    u64 row;
    Stranger stranger;
  };
  struct Bin {
    vector<u64> rows;
    vector<StrangersPart> strangers;
  };

  void inAnyOrder() {
    for (auto& output : outputs) output.count = 0;
    all.prints.assign(all.young.size() * 16 + 16, 0);
    for (u32 who = 0; who < all.young.size(); who++)
      for (u32 at = all.first[who]; at < all.first[who + 1]; at++)
        all.prints[who * 16 + at - all.first[who]] = Everybody::print(all.members[at].id);
    u32 shift = 0;
    while (all.young.size() >> shift >= 256) shift++;
    Reader reader(assignments);
    vector<vector<Bin>> bins(threads, vector<Bin>(256));
    onEveryThread([&](int thread) {
      size_t from = reader.part(thread, threads, false), to = reader.part(thread + 1, threads, false);
      for (auto& bin : bins[thread]) bin.rows.reserve((to - from) / 55 / 256 * 5 / 4);
      reader.rows<8>(from, to, [&](auto cell, u32 rows) {
        deal(cell, rows, shift, bins[thread]);
        return true;
      });
    });
    std::atomic<u32> next = 0;
    onEveryThread([&](int thread) {
      Rules rules(book, all, outputs[thread]);
      vector<Parts> parts(1 << shift);
      vector<vector<Stranger>> strangers(1 << shift);
      for (u32 bin; (bin = next++) < 256 && bin << shift < all.young.size();) {
        u32 first = bin << shift, count = std::min<u32>(1 << shift, all.young.size() - first);
        memset(parts.data(), 0, sizeof(Parts) * count);
        for (auto& own : bins) {
          for (u64 row : own[bin].rows) unpack(parts[(row >> 32) - first], row, row >> 6 & 31);
          for (auto& part : own[bin].strangers) {
            u32 who = part.row >> 32;
            auto& known = strangers[who - first];
            u32 at = 0;
            while (at < known.size() && !(known[at].id == part.stranger.id)) at++;
            if (at == known.size()) known.push_back(part.stranger);
            if (at == 8) refuse("There are too many strangers.");
            unpack(parts[who - first], part.row, all.first[who + 1] - all.first[who] + at);
          }
        }
        for (u32 place = 0; place < count; place++) {
          rules.find(first + place, parts[place], strangers[place].data(), strangers[place].size());
          strangers[place].clear();
        }
      }
    });
  }

  // Deals the rows of a block into bins. Memory is asked for some steps before it is looked at.
  template <class Cells>
  void deal(Cells cell, u32 rows, u32 shift, vector<Bin>& bins) const {
    const u32 step = 8;
    static thread_local int who[1 << 16];
    static thread_local u32 likely[1 << 16];
    if (rows > 1 << 16) refuse("Rows are too short.");
    for (u32 row = 0; row < rows + 4 * step; row++) {
      if (row < rows) __builtin_prefetch(&all.slots[cell(row, 0).id().hash() & all.mask]);
      if (u32 at = row - step; at < rows)
        if (u32 place = all.slots[cell(at, 0).id().hash() & all.mask]) __builtin_prefetch(&all.young[place - 1]);
      if (u32 at = row - 2 * step; at < rows) {
        who[at] = all.find(cell(at, 0).id());
        if (who[at] < 0) refuse("A part is of nobody.");
        __builtin_prefetch(&all.prints[who[at] * 16]);
        __builtin_prefetch(&all.first[who[at]]);
      }
      if (u32 at = row - 3 * step; at < rows) {
        __m128i prints = _mm_loadu_si128((const __m128i*)&all.prints[who[at] * 16]);
        likely[at] = _mm_movemask_epi8(_mm_cmpeq_epi8(prints, _mm_set1_epi8(Everybody::print(cell(at, 2).id()))));
        if (likely[at]) __builtin_prefetch(&all.members[all.first[who[at]] + __builtin_ctz(likely[at])]);
      }
      if (u32 at = row - 4 * step; at < rows) {
        Row part = read(cell, at);
        const Young& young = all.young[who[at]];
        if (!(all.kinds[young.kind].due >> part.task & 1)) continue;
        const Member* network = &all.members[all.first[who[at]]];
        Id person = cell(at, 2).id();
        u32 found = likely[at];
        while (found && !(network[__builtin_ctz(found)].id == person)) found &= found - 1;
        Bin& bin = bins[who[at] >> shift];
        if (found) {
          u32 slot = __builtin_ctz(found);
          bin.rows.push_back(packed(who[at], slot, part, runsPast18(part, network[slot], young.adult)));
        } else {
          bin.strangers.push_back({packed(who[at], 0, part, false), {person, (u8)cell(at, 2).length}});
        }
      }
    }
  }

  void write(const string& path) {
    int file = open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0644);
    const string heading = "rule,yp_id,task_id,practitioner_id,detail\n";
    vector<size_t> places{heading.size()};
    for (auto& output : outputs) places.push_back(places.back() + output.count);
    auto put = [&](const void* bytes, size_t count, size_t place) {
      for (size_t done = 0; done < count;) {
        ssize_t more = pwrite(file, (const u8*)bytes + done, count - done, place + done);
        if (more <= 0) refuse(" cannot be written.", path);
        done += more;
      }
    };
    put(heading.data(), heading.size(), 0);
    onEveryThread([&](int thread) { put(outputs[thread].bytes.data(), outputs[thread].count, places[thread]); });
    close(file);
  }
};

int main(int count, char** arguments) {
  if (count < 4) refuse("twelve_rules FOLDER OUT THREADS [ASSIGNMENTS]");
  for (u32 month = 1; month <= 12; month++) {
    u32 days = month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    lastDay[month / 10 << 4 | month % 10] = days / 10 << 4 | days % 10;
  }
  Engine engine(arguments[1], atoi(arguments[3]), count > 4 ? arguments[4] : "assignments.csv");
  if (!engine.inOrder()) engine.inAnyOrder();
  engine.write(arguments[2]);
  // The memory goes with the process.
  _exit(0);
}
